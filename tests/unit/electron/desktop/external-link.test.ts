import { describe, expect, it } from 'vitest';
import { externalLink } from '../../../../electron/desktop/external-link.ts';

const hosts = new Set(['www.ipify.org', 'good.com']);

describe('a link that leads out of the window', () => {
  it.each([
    ['https://www.ipify.org', 'https://www.ipify.org/'],
    ['https://good.com/terms?lang=de#top', 'https://good.com/terms?lang=de#top'],
    ['HTTPS://GOOD.COM/terms', 'https://good.com/terms'],
    // As a browser reads it: what is opened is what was compared.
    ['https://good.com\\@evil/', 'https://good.com/@evil/'],
  ])('%s is opened as %s', (url, opened) => {
    expect(externalLink(url, hosts)).toBe(opened);
  });

  it.each([
    'http://good.com/',
    'https://good.com.evil/',
    'https://evil/good.com',
    'https://evil/#good.com',
    'https://good.com@evil/',
    'https://somebody:secret@good.com/',
    'https://good.com:8443/',
    'https://sub.good.com/',
    'javascript:alert(1)',
    'data:text/html,good.com',
    'file:///etc/passwd',
    'file://good.com/share/program.exe',
    '\\\\good.com\\share\\program.exe',
    '//good.com/share',
    'smb://good.com/share',
    'ms-msdt:/id PCWDiagnostic',
    'app://ip-beacon/',
    'good.com',
    '',
  ])('%s is not opened', (url) => {
    expect(externalLink(url, hosts)).toBeNull();
  });
});
