/**
 * Faces that a style sheet in a shadow root declares are offered to the whole document, since browsers look nowhere else
 * (CSS Scoping, "name-defining constructs"); their files are still loaded only where they are used.
 */
export function offerFaces({ sheet, href }: HTMLLinkElement): void {
  for (const rule of rulesOf(sheet)) {
    if (!(rule instanceof CSSFontFaceRule)) continue;
    const said = (name: string): string => rule.style.getPropertyValue(name);
    const file = /url\("([^"]+)"\)/.exec(said('src'))?.[1];
    const family = said('font-family').replaceAll('"', '');
    const isKnown = [...document.fonts].some(
      face => face.family.replaceAll('"', '') === family && face.style === said('font-style'),
    );
    if (!file || isKnown) continue;
    const source = `url("${new URL(file, href).href}")`;
    const [style, weight] = [said('font-style'), said('font-weight')];
    document.fonts.add(new FontFace(family, source, { style, weight, display: 'swap' }));
  }
}

/** A style sheet of another origin tells nobody its rules; text then stays in the system's face. */
function rulesOf(sheet: CSSStyleSheet | null): readonly CSSRule[] {
  try {
    return [...(sheet?.cssRules ?? [])];
  } catch {
    return [];
  }
}
