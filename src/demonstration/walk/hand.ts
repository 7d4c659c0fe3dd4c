/** Sends requests as one person; what comes back is the answer's body. Throws `Refusal answer` where the system says no. */
export interface Hand {
  readonly accountId: string;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: object): Promise<T>;
  put<T>(path: string, body: object): Promise<T>;
  /** A multipart form whose file comes last. */
  upload<T>(path: string, fields: Readonly<Record<string, string>>, file: Uint8Array): Promise<T>;
}

/** The people of a way through the system, and its time. */
export interface Cast {
  planner(): Promise<Hand>;
  leader(): Promise<Hand>;
  dispatcher(): Promise<Hand>;
  custodian(): Promise<Hand>;
  /** Checks, and assigns examinations. */
  checker(): Promise<Hand>;
  signatory(): Promise<Hand>;
  technician(nth: number): Promise<Hand>;
  /** Whoever the draw has chosen. */
  person(accountId: string): Promise<Hand>;
  now(): Date;
  /** Lets time pass. */
  wait(seconds: number): Promise<void>;
}

/** A form of several parts, as a browser sends it: the body and its content type. */
export function multipart(fields: Readonly<Record<string, string>>, file: Uint8Array): { body: Buffer; contentType: string } {
  const boundary = 'hengjian-form-boundary-7203110';
  const part = (head: string) => `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n`;
  const texts = Object.entries(fields).map(([name, value]) => `${part(`name="${name}"`)}\r\n${value}\r\n`).join('');
  return {
    body: Buffer.concat([
      Buffer.from(`${texts}${part('name="file"; filename="picture.png"')}Content-Type: image/png\r\n\r\n`), file, Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
    contentType: `multipart/form-data; boundary=${boundary}`,
  };
}
