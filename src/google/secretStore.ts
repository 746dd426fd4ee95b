import type { Secrets } from '../ports';

const PROPERTY = 'rapport.secret';

/**
 * Signatures with a secret of this script, made at first need and never shown. It lies in the script's properties,
 * which a copy of the spreadsheet does not get: what was signed there does not hold here.
 */
export class SecretStore implements Secrets {
  private secret: string | null = null;

  sign(text: string): string {
    const bytes = Utilities.computeHmacSha256Signature(text, this.own(), Utilities.Charset.UTF_8);
    return Utilities.base64EncodeWebSafe(bytes).replace(/=+$/, '');
  }

  private own(): string {
    if (this.secret !== null) return this.secret;
    const properties = PropertiesService.getScriptProperties();
    let secret = properties.getProperty(PROPERTY);
    if (secret === null) {
      // Two random UUIDs: 244 random bits.
      secret = `${Utilities.getUuid()}${Utilities.getUuid()}`.replace(/-/g, '');
      properties.setProperty(PROPERTY, secret);
    }
    this.secret = secret;
    return secret;
  }
}
