/**
 * @typedef {object} Component
 * @property {string} bom-ref
 * @property {string} name
 * @property {readonly { name: string, value: string }[]} [properties]
 */

/**
 * @typedef {object} Bill as `npm sbom` writes it, of all that package-lock.json has (CycloneDX 1.5)
 * @property {{ component: Component }} metadata
 * @property {readonly Component[]} components
 * @property {readonly { ref: string, dependsOn: readonly string[] }[]} dependencies
 */

const development = 'cdx:npm:package:development';
/** Installed for development only, and in the packages all the same. */
const shipped = ['electron', '@ip-location-db/asn', '@ip-location-db/geo-whois-asn-country-mmdb'];

/**
 * What the packages are made of. (`npm sbom --omit dev` of npm 11 leaves out what a development tool needs as well,
 * such as zod.)
 * @param {Bill} bill
 * @param {string} name npm names what it lists after the folder that it lies in
 */
export function shippedParts(bill, name) {
  /** @param {Component} component */
  const isMarked = ({ properties = [] }) => properties.some((each) => each.name === development);
  const components = bill.components
    .filter((each) => shipped.includes(each.name) || !isMarked(each))
    .map((each) => ({
      ...each,
      scope: 'required',
      properties: (each.properties ?? []).filter((property) => property.name !== development),
    }));
  const root = bill.metadata.component;
  const known = new Set([root, ...components].map((each) => each['bom-ref']));
  return {
    ...bill,
    metadata: { ...bill.metadata, component: { ...root, name } },
    components,
    dependencies: bill.dependencies
      .filter(({ ref }) => known.has(ref))
      .map(({ ref, dependsOn }) => ({
        ref,
        dependsOn: dependsOn.filter((each) => known.has(each)),
      })),
  };
}
