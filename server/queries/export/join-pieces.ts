const longEnough = 32_000;

/** The same text in fewer pieces: each one that is sent costs as much as hundreds of letters. */
export async function* joinPieces(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let text = "";
  for await (const piece of pieces) {
    text += piece;
    if (text.length < longEnough) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}
