import type { People } from '../ports';

/** Who is there. Google often does not say who started an execution (PLATFORM 2.6). */
export class SessionPeople implements People {
  private known: { readonly active: string; readonly effective: string } | null = null;

  active(): string {
    return this.both().active;
  }

  effective(): string {
    return this.both().effective;
  }

  private both(): { readonly active: string; readonly effective: string } {
    this.known ??= {
      active: Session.getActiveUser().getEmail().toLowerCase(),
      effective: Session.getEffectiveUser().getEmail().toLowerCase(),
    };
    return this.known;
  }
}
