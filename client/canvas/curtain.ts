/** Keeps the last picture in view while another one is put up behind it. */
export interface Curtain {
  readonly lower: () => void;
  readonly raise: () => void;
  readonly isDown: () => boolean;
}

/** ms. */
const fade = 100;

/** `canvas` lies over all layers; they are copied onto it from below to above. */
export function createCurtain(
  canvas: HTMLCanvasElement,
  layers: () => readonly HTMLCanvasElement[],
): Curtain {
  let isDown = false;
  return {
    lower: () => {
      const [first] = layers();
      if (!first) return;
      canvas.width = first.width;
      canvas.height = first.height;
      canvas.style.width = first.style.width;
      canvas.style.height = first.style.height;
      const context = canvas.getContext("2d")!;
      context.fillStyle = getComputedStyle(canvas.parentElement!).backgroundColor;
      context.fillRect(0, 0, canvas.width, canvas.height);
      for (const layer of layers())
        if (layer.width > 0) context.drawImage(layer, 0, 0, canvas.width, canvas.height);
      canvas.hidden = false;
      isDown = true;
    },
    raise: () => {
      if (!isDown) return;
      isDown = false;
      const end = (): void => {
        if (!isDown) canvas.hidden = true;
      };
      canvas.animate([{ opacity: 1 }, { opacity: 0 }], { duration: fade }).finished.then(end, end);
    },
    isDown: () => isDown,
  };
}
