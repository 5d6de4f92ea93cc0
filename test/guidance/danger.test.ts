import { isDangerNow } from '../../src/guidance/danger';
import { DANGER_NOW, NO_DANGER_NOW } from './danger-now';

describe('danger now', () => {
  it.each(DANGER_NOW)('is recognised: %s', (said) => {
    expect(isDangerNow(said)).toBe(true);
  });

  it.each(NO_DANGER_NOW)('is not seen in: %s', (said) => {
    expect(isDangerNow(said)).toBe(false);
  });

  it('is recognised in capitals, with marks and with extra spaces', () => {
    for (const said of ['HES GOT A KNIFE!!!', '  he\u2019s   got a knife ', 'hes got a knife...']) expect(isDangerNow(said)).toBe(true);
  });

  it('leaves the bare command "help" to the bot', () => {
    expect(isDangerNow('help')).toBe(false);
    expect(isDangerNow('help me')).toBe(true);
  });

  it('takes "gwn" for a gun and "wn i ddim" for not knowing', () => {
    expect(isDangerNow('mae ganddo fe wn')).toBe(true);
    expect(isDangerNow('wn i ddim')).toBe(false);
  });
});
