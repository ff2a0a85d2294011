/** What may lie in app.asar, and must. A file that no pattern knows is one too many; a pattern without one is a hole. */
export const allowedInArchive: readonly RegExp[] = [
  /^package\.json$/,
  /^dist\/main\/(desktop|ip-beacon)\.js$/,
  /^dist\/main\/chunks\/[\w.-]+\.js$/,
  /^dist\/main\/chunks\/bots\/[\w.-]+\.js$/,
  /^dist\/preload\/preload\.cjs$/,
  /^dist\/worker\/(history\.cjs|sql-wasm\.wasm)$/,
  /^dist\/insight\/(insight\.cjs|networks\.bin|licences\.txt)$/,
  /^dist\/pictures\/(pictures\.cjs|resvg\.wasm|Inter-(Regular|Bold)\.ttf|licences\.txt)$/,
  /^dist\/client\/(index\.html|sw\.js|theme\.js|manifest\.webmanifest)$/,
  /^dist\/client\/beacon-[a-z]+\.svg$/,
  /^dist\/client\/icons\/[\w-]+\.png$/,
  /^dist\/client\/assets\/[\w.-]+\.(js|css|json|svg|png|webp|woff2)$/,
  /^dist\/icons\/icons\/\d+x\d+\.png$/,
  /^dist\/icons\/tray\/overlay(@2x)?\.png$/,
  /^dist\/icons\/tray\/linux\/[\w-]+(@2x)?\.png$/,
  /^node_modules\/@node-rs\/argon2\/(package\.json|index\.js|LICENSE)$/,
  /^node_modules\/@node-rs\/argon2-linux-(x64|arm64)-gnu\/(package\.json|argon2\.linux-(x64|arm64)-gnu\.node)$/,
  /^node_modules\/node-notifier\/(package\.json|index\.js|LICENSE|(lib|notifiers)\/\w+\.js)$/,
  /^node_modules\/growly\/(package\.json|lib\/[\w/]+\.js)$/,
  /^node_modules\/is-(docker|wsl)\/(package\.json|index\.js|license)$/,
  /^node_modules\/isexe\/(package\.json|index\.js|mode\.js|windows\.js|LICENSE)$/,
  /^node_modules\/semver\/(package\.json|index\.js|LICENSE|(classes|functions|internal|ranges)\/[\w-]+\.js)$/,
  /^node_modules\/shellwords\/(package\.json|lib\/\w+\.js|LICENSE)$/,
  /^node_modules\/uuid\/(package\.json|dist\/[\w-]+\.js|LICENSE\.md)$/,
  /^node_modules\/which\/(package\.json|which\.js|LICENSE)$/,
];

/** What lies beside it, because a thread or the system is to read it. */
export const unpackedFromArchive: readonly RegExp[] = [
  /^dist\/worker\/history\.cjs$/,
  /^dist\/worker\/sql-wasm\.wasm$/,
  /^dist\/insight\/insight\.cjs$/,
  /^dist\/insight\/networks\.bin$/,
  /^dist\/insight\/licences\.txt$/,
  /^dist\/pictures\/pictures\.cjs$/,
  /^dist\/pictures\/resvg\.wasm$/,
  /^dist\/pictures\/Inter-Regular\.ttf$/,
  /^dist\/pictures\/Inter-Bold\.ttf$/,
  /^dist\/pictures\/licences\.txt$/,
  /^node_modules\/@node-rs\/argon2-linux-(x64|arm64)-gnu\/[\w.-]+\.node$/,
];

/** What Electron and we put around it. */
export const aroundArchive: readonly RegExp[] = [
  /^(ip-beacon|chrome-sandbox|chrome_crashpad_handler|libffmpeg\.so|icudtl\.dat)$/,
  /^LICENSE\.electron\.txt$/,
  /^LICENSES\.chromium\.html$/,
  /^locales\/[\w-]+\.pak$/,
  /^resources\/app\.asar$/,
  /^resources\/app\.asar\.unpacked\//,
  /^resources\/(LICENSE\.txt|CHANGELOG\.md|THIRD-PARTY-LICENCES\.txt|app-update\.yml)$/,
  /^usr\/share\/metainfo\/com\.ip_beacon\.desktop\.metainfo\.xml$/,
];

/** The files that no pattern knows, and the patterns that know no file. */
export function compareWith(
  patterns: readonly RegExp[],
  files: readonly string[],
): { readonly unknown: readonly string[]; readonly missing: readonly string[] } {
  return {
    unknown: files.filter((file) => !patterns.some((pattern) => pattern.test(file))),
    missing: patterns
      .filter((pattern) => !files.some((file) => pattern.test(file)))
      .map((pattern) => pattern.source),
  };
}
