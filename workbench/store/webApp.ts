import type { World } from './world';

/** Where the web app lies. The deployment's id is made of the script's, so that it is the same each time. */
export function webAppUrl(world: World): string {
  return `https://script.google.com/macros/s/${deploymentId(world)}/exec`;
}

function deploymentId(world: World): string {
  return `AKfycb-${world.scriptId}`;
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}

/** Whether two people belong to the same domain, which each other's scripts may then know of. PLATFORM 2.8a */
export function sameDomain(one: string, other: string): boolean {
  return one !== '' && other !== '' && domainOf(one) === domainOf(other);
}

/** Whether the visitor (`''`: nobody is signed in) may open the web app. PLATFORM 7.3 */
export function mayVisit(world: World, visitor: string): boolean {
  const { access, deployer } = world.webApp;
  if (visitor === '') return false;
  switch (access) {
    case 'MYSELF':
      return visitor === deployer;
    case 'DOMAIN':
      return sameDomain(visitor, deployer);
    case 'ANYONE':
      return true;
  }
}
