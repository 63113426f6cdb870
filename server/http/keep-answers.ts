/** Answers that cost much and are asked for by everybody, such as the first overview: made once per data version. */
export interface KeptAnswers {
  /** The answer kept under this key, or the one that is made now. */
  get(key: string, make: () => Promise<string>): Promise<string>;
}

/** Keeps at most so many characters; what was asked for longest ago goes first. */
export function keepAnswers(mostCharacters: number): KeptAnswers {
  // A Map keeps the order of insertion, so that the first key is the one that was asked for longest ago.
  const kept = new Map<string, string>();
  let characters = 0;
  const forget = (key: string) => {
    characters -= kept.get(key)?.length ?? 0;
    kept.delete(key);
  };
  return {
    async get(key, make) {
      const answer = kept.get(key) ?? (await make());
      forget(key);
      kept.set(key, answer);
      characters += answer.length;
      for (const oldest of kept.keys()) {
        if (characters <= mostCharacters) break;
        forget(oldest);
      }
      return answer;
    },
  };
}
