/** @param name of a colour in tokens.css, without its dashes */
export function Swatch({ name }: { readonly name: string }) {
  return (
    <div className="swatch">
      <span className="swatch-fill" style={{ background: `var(--${name})` }} />
      <span>{name}</span>
    </div>
  );
}
