import type { RestFile } from './rest-answer.ts';

export interface RequestBody {
  readonly body: string | FormData | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** As Discord takes it: JSON, or a form of files with the JSON as `payload_json`. */
export function requestBodyOf(body: unknown, files: readonly RestFile[]): RequestBody {
  const json = body === undefined ? null : JSON.stringify(body);
  if (files.length === 0) {
    const headers = json === null ? {} : { 'content-type': 'application/json' };
    return { body: json, headers };
  }
  const form = new FormData();
  if (json !== null) form.append('payload_json', json);
  for (const [index, { name, bytes, contentType }] of files.entries()) {
    const options = contentType === undefined ? {} : { type: contentType };
    form.append(`files[${index}]`, new Blob([new Uint8Array(bytes)], options), name);
  }
  return { body: form, headers: {} };
}
