/** Colours of the map, from the tokens of the style sheet, as colours that a canvas and Cytoscape understand. */
const dayColours = {
  paper: "#ffffff",
  water: "#edf4f8",
  shoal: "#dce9f1",
  land: "#f7f0dc",
  coast: "#8c7838",
  ink: "#13212b",
  ink2: "#3f505b",
  ink3: "#586873",
  ctl: "#7a8993",
  calc: "#a3107c",
  focus: "#0b57c2",
  link: "#5f707b",
  halo: "#ffffff",
  onfill: "#ffffff",
  cluster: "#12315a",
  company: "#c24c08",
  institute: "#007c96",
  public: "#4c555c",
  competence: "#3a4b00",
  collab: "#6a4bd0",
  region: "#6f5d22",
  "region-name": "#6f5d22",
} as const;

export type ColourToken = keyof typeof dayColours;
export type Palette = Readonly<Record<ColourToken, string>> & {
  /** The outer band of the shoal: mixed, not transparent, since strokes of neighbours would add up. */
  readonly outerShoal: string;
};

/** The share of `shoal` in the outer band; the rest is water. */
const outerShare = 0.55;

/** Reads the tokens as they are for this element; a token that the style sheet does not have is taken from the day. */
export function readPalette(element: HTMLElement): Palette {
  const probe = element.ownerDocument.createElement("span");
  probe.hidden = true;
  element.append(probe);
  const colours = { ...dayColours } as Record<ColourToken, string>;
  for (const token of Object.keys(dayColours) as ColourToken[]) {
    probe.style.color = `var(--${token}, ${dayColours[token]})`;
    colours[token] = getComputedStyle(probe).color || dayColours[token];
  }
  probe.remove();
  return { ...colours, outerShoal: mixColours(colours.shoal, colours.water, outerShare) };
}

/** Two colours in `rgb()` or `#rrggbb`, mixed by the share of the first. */
export function mixColours(one: string, other: string, share: number): string {
  const first = channels(one);
  const second = channels(other);
  const mixed = first.map((value, i) => Math.round(value * share + second[i]! * (1 - share)));
  return `rgb(${mixed.join(", ")})`;
}

function channels(colour: string): number[] {
  if (colour.startsWith("#")) return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
}
