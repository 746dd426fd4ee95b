import type { Latency, Quotas } from '../../store/world';
import type { Switches } from '../../store/switches';

/** A switch in words: the fact that is open, and each of its positions. */
export interface SwitchWords<Position extends string> {
  readonly name: string;
  readonly meaning: string;
  readonly positions: Readonly<Record<Position, string>>;
}

export interface SettingWords {
  readonly title: string;
  readonly changed: string;
  readonly place: string;
  readonly spreadsheetZone: string;
  readonly spreadsheetZoneHint: string;
  readonly scriptZone: string;
  readonly scriptZoneHint: string;
  readonly zoneWrong: string;
  readonly locale: string;
  readonly mail: string;
  readonly mailLeft: string;
  readonly left: (count: number) => string;
  readonly quotas: string;
  readonly quotaHint: string;
  readonly quota: Readonly<Record<keyof Quotas, string>>;
  readonly latency: string;
  readonly latencyHint: string;
  readonly latencies: Readonly<Record<keyof Latency, string>>;
  readonly numberWrong: string;
  readonly fail: string;
  readonly failHint: string;
  readonly failText: string;
  readonly failDefault: string;
  readonly failSet: string;
  readonly failClear: string;
  readonly failArmed: (text: string) => string;
  readonly web: string;
  readonly executeAs: string;
  readonly asDeployer: string;
  readonly asDeployerMeans: string;
  readonly asVisitor: string;
  readonly asVisitorMeans: string;
  readonly webAccess: string;
  readonly webAccesses: Readonly<Record<'MYSELF' | 'DOMAIN' | 'ANYONE', string>>;
  readonly deployer: string;
  readonly switches: string;
  readonly switchHint: string;
  readonly switchWords: { readonly [K in keyof Switches]: SwitchWords<Switches[K]> };
}
