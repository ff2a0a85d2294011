/** A file that came with a request; `index` is the n of `files[n]`. */
export interface Upload {
  readonly index: string;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface RequestBody {
  readonly json: unknown;
  readonly uploads: readonly Upload[];
}

/** Reads JSON, or multipart/form-data with `payload_json` and `files[n]`. Null: it is neither. */
export async function readBody(
  bytes: Uint8Array,
  contentType: string,
): Promise<RequestBody | null> {
  if (bytes.byteLength === 0) return { json: undefined, uploads: [] };
  try {
    if (!contentType.startsWith('multipart/form-data')) {
      return { json: JSON.parse(new TextDecoder().decode(bytes)) as unknown, uploads: [] };
    }
    const form = await new Response(new Uint8Array(bytes), {
      headers: { 'content-type': contentType },
    }).formData();
    const uploads: Upload[] = [];
    for (const [name, value] of form) {
      const index = /^files\[(\d+)\]$/.exec(name)?.[1];
      if (index === undefined || typeof value === 'string') continue;
      uploads.push({
        index,
        filename: value.name,
        contentType: value.type,
        bytes: new Uint8Array(await value.arrayBuffer()),
      });
    }
    const payload = form.get('payload_json');
    return {
      json: typeof payload === 'string' ? (JSON.parse(payload) as unknown) : {},
      uploads,
    };
  } catch {
    return null;
  }
}
