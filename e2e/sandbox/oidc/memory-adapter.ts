/** Where the provider keeps sessions, codes and refresh tokens: in this process, until they are over. */

interface Payload {
  readonly uid?: string;
  readonly grantId?: string;
  consumed?: number;
}

interface Entry {
  readonly payload: Payload;
  /** ms since 1970. */
  readonly endsAt: number;
}

/** One memory for a provider; the library makes an adapter a model. */
export function memoryAdapter() {
  const entries = new Map<string, Entry>();

  return class {
    readonly #model: string;

    constructor(model: string) {
      this.#model = model;
    }

    async upsert(id: string, payload: Payload, expiresIn: number): Promise<void> {
      const now = Date.now();
      for (const [key, { endsAt }] of entries) if (endsAt <= now) entries.delete(key);
      entries.set(this.#key(id), { payload, endsAt: now + expiresIn * 1000 });
    }

    async find(id: string): Promise<Payload | undefined> {
      const entry = entries.get(this.#key(id));
      return entry && entry.endsAt > Date.now() ? entry.payload : undefined;
    }

    async findByUid(uid: string): Promise<Payload | undefined> {
      const mine = [...entries].filter(([key]) => key.startsWith(this.#key('')));
      return mine.find(([, { payload }]) => payload.uid === uid)?.[1].payload;
    }

    async findByUserCode(): Promise<undefined> {}

    async consume(id: string): Promise<void> {
      const payload = await this.find(id);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    }

    async destroy(id: string): Promise<void> {
      entries.delete(this.#key(id));
    }

    async revokeByGrantId(grantId: string): Promise<void> {
      for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key);
    }

    #key(id: string): string {
      return `${this.#model} ${id}`;
    }
  };
}
