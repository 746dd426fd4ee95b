import { describe, expect, it } from '@jest/globals';
import { execute, runScript } from '../support/script';

const format = (instant: string, zone: string, pattern: string): unknown =>
  runScript(`return Utilities.formatDate(new Date('${instant}'), '${zone}', ${JSON.stringify(pattern)})`);

describe('Utilities.formatDate', () => {
  it.each([
    ['yyyy-MM-dd HH:mm:ss.SSS', '2026-03-01 08:05:09.007'],
    ['y yy yyy yyyyy', '2026 26 2026 02026'],
    ['M MM MMM MMMM L', '3 03 Mar March 3'],
    ['d dd D DDD', '1 01 60 060'],
    ['E EEE EEEE u', 'Sun Sun Sunday 7'],
    ['H k K h a', '8 8 8 8 AM'],
    ['w W F YYYY', '10 1 1 2026'],
    ['G', 'AD'],
    ['z Z X XX XXX', 'CET +0100 +01 +0100 +01:00'],
    ['zzzz', 'Central European Standard Time'],
    ["yyyy'T'HH 'o''clock' ''", "2026T08 o'clock '"],
    ['dd/MM/yyyy, 年', '01/03/2026, 年'],
  ])('%s → %s', (pattern, expected) => {
    expect(format('2026-03-01T07:05:09.007Z', 'Europe/Berlin', pattern)).toBe(expected);
  });

  it('speaks of midnight, noon and the turn of the year as Java does', () => {
    expect(format('2026-01-01T00:00:00Z', 'UTC', 'H k K h a z X')).toBe('0 24 0 12 AM UTC Z');
    expect(format('2026-01-01T12:30:00Z', 'GMT', 'H k K h a z')).toBe('12 12 0 12 PM GMT');
    expect(format('2027-12-31T12:00:00Z', 'UTC', 'yyyy YYYY w')).toBe('2027 2028 1');
    expect(format('2026-06-01T12:00:00Z', 'Europe/Berlin', 'HH z zzzz')).toBe(
      '14 CEST Central European Summer Time',
    );
  });

  it.each([
    ['GMT+8', '2026-01-02 04:00 +0800'],
    ['GMT-03:30', '2026-01-01 16:30 -0330'],
    ['Pacific/Kiritimati', '2026-01-02 10:00 +1400'],
    ['America/New_York', '2026-01-01 15:00 -0500'],
  ])('knows the zone %s', (zone, expected) => {
    expect(format('2026-01-01T20:00:00Z', zone, 'yyyy-MM-dd HH:mm Z')).toBe(expected);
  });

  it('refuses zones and letters that there are not', () => {
    expect(execute(`Utilities.formatDate(new Date(), 'Nowhere/Land', 'y')`).error?.message).toContain(
      'timeZone',
    );
    expect(execute(`Utilities.formatDate(new Date(), 'GMT', 'yyyy b')`).error?.message).toBe(
      "Illegal pattern character 'b'",
    );
    expect(execute(`Utilities.formatDate(null, 'GMT', 'y')`).error?.message).toBe(
      "The parameters (null,String,String) don't match the method signature for Utilities.formatDate.",
    );
    expect(execute(`Utilities.formatDate(new Date(NaN), 'GMT', 'y')`).error).toMatchObject({
      name: 'Exception',
      message: 'Invalid argument: date. Should be of type: Date',
    });
  });
});

describe('bytes', () => {
  it('are signed, as in Java', () => {
    expect(
      runScript(`return [Utilities.newBlob('é€😀').getBytes(), Utilities.base64Decode('//79')]`),
    ).toEqual([
      [-61, -87, -30, -126, -84, -16, -97, -104, -128],
      [-1, -2, -3],
    ]);
  });

  it('go through Base64 and back, plain and web-safe', () => {
    expect(
      runScript(`const text = 'Größe 😀 ?>~';
        const back = (bytes) => Utilities.newBlob(bytes).getDataAsString();
        return [Utilities.base64Encode('hello'), Utilities.base64EncodeWebSafe([-5, -16]),
          back(Utilities.base64Decode(Utilities.base64Encode(text))) === text,
          back(Utilities.base64DecodeWebSafe(Utilities.base64EncodeWebSafe(text))) === text]`),
    ).toEqual(['aGVsbG8=', '-_A=', true, true]);
    expect(execute(`Utilities.base64Decode('!')`).error?.message).toBe('Could not decode string.');
  });

  it('are those of the charset that is named', () => {
    expect(
      runScript(`const { US_ASCII, UTF_8 } = Utilities.Charset;
        const md5 = (charset) => Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'é', charset)[0];
        return [Utilities.base64Encode('aé', UTF_8), Utilities.base64Encode('aé😀', US_ASCII), md5(US_ASCII) === md5(UTF_8),
          md5(US_ASCII) === Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, '?')[0]]`),
    ).toEqual(['YcOp', 'YT8/', false, true]);
  });

  it('have digests and signatures', () => {
    expect(
      runScript(`const hex = (bytes) => bytes.map((byte) => ((byte + 256) % 256).toString(16).padStart(2, '0')).join('');
        const { MD5, SHA_1, SHA_256 } = Utilities.DigestAlgorithm;
        return [hex(Utilities.computeDigest(MD5, 'abc')), hex(Utilities.computeDigest(SHA_1, 'abc')),
          hex(Utilities.computeDigest(SHA_256, 'abc', Utilities.Charset.UTF_8)),
          hex(Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe'))]`),
    ).toEqual([
      '900150983cd24fb0d6963f7d28e17f72',
      'a9993e364706816aba3e25717850c26c9cd0d89d',
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    ]);
  });

  it('make blobs with a name and a type', () => {
    expect(
      runScript(`const blob = Utilities.newBlob('a', 'text/csv', 'a.csv');
        const copy = blob.copyBlob().setName('b.txt').setContentTypeFromExtension().setDataFromString('ü');
        return [blob.getName(), blob.getContentType(), blob.getDataAsString(), copy.getName(), copy.getContentType(),
          copy.getDataAsString(), Utilities.newBlob([104, 105]).getDataAsString()]`),
    ).toEqual(['a.csv', 'text/csv', 'a', 'b.txt', 'text/plain', 'ü', 'hi']);
  });
});

describe('Utilities', () => {
  it('formats strings', () => {
    expect(
      runScript(`return [Utilities.formatString('%s|%5d|%-5s|%05.1f|%x|%%|%,d', 'a', 42, 'b', 3.14159, 255, 1234567),
        Utilities.formatString('%11.6f', 123.456), Utilities.formatString('%e %.1e', 12345.678, 0.5)]`),
    ).toEqual(['a|   42|b    |003.1|ff|%|1,234,567', ' 123.456000', '1.234568e+04 5.0e-01']);
  });

  it('parses CSV with quotes, line breaks and other separators', () => {
    expect(
      runScript(
        String.raw`return [Utilities.parseCsv('a,"b, ""c""\nd"\r\n,e\n'), Utilities.parseCsv('a;b', ';')]`,
      ),
    ).toEqual([
      [
        ['a', 'b, "c"\nd'],
        ['', 'e'],
      ],
      [['a', 'b']],
    ]);
    expect(execute(`Utilities.parseCsv('a,"b')`).error?.message).toBe('Could not parse text.');
  });

  it("makes uuids and chance of the world's seed: the same seed gives the same run", () => {
    const body = 'return [Utilities.getUuid(), Math.random()]';
    const first = runScript(body, { seed: 7 });
    expect(runScript(body, { seed: 7 })).toEqual(first);
    expect(runScript(body, { seed: 8 })).not.toEqual(first);
    expect(runScript('return Utilities.getUuid()')).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
  });

  it('sleeps on the virtual clock', () => {
    expect(execute('Utilities.sleep(60000)').durationMs).toBe(60_000);
    expect(execute('Utilities.sleep(300001)').error?.name).toBe('Exception');
  });
});
