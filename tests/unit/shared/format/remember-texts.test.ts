import { describe, expect, it } from 'vitest';
import { rememberTexts } from '../../../../shared/format/remember-texts.ts';

function counted(texts: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const texted = rememberTexts((key, values) => {
    asked.push(key);
    return `${texts[key] ?? key}${Object.values(values).join('')}`;
  });
  return { asked, texted };
}

describe('remembered texts', () => {
  it('are looked up once', () => {
    const { asked, texted } = counted({ 'tray.quit': 'Quit' });
    expect([texted('tray.quit', {}), texted('tray.quit', {})]).toEqual(['Quit', 'Quit']);
    expect(asked).toEqual(['tray.quit']);
  });

  it('are kept apart by what is put in them', () => {
    const { texted } = counted({ found: 'found ' });
    expect(texted('found', { count: 1 })).toBe('found 1');
    expect(texted('found', { count: 2 })).toBe('found 2');
  });

  it('are looked up again while they are not there', () => {
    const texts: Record<string, string> = {};
    const { texted } = counted(texts);
    expect(texted('later.title', {})).toBe('later.title');
    texts['later.title'] = 'Later';
    expect(texted('later.title', {})).toBe('Later');
  });

  it('do not grow without an end', () => {
    const { asked, texted } = counted({ found: 'found ' });
    for (let count = 0; count < 1_001; count += 1) texted('found', { count });
    texted('found', { count: 0 });
    expect(asked).toHaveLength(1_002);
  });
});
