declare module 'autocannon' {
  type Request = { method: string; path: string; headers: Record<string, string>; body?: string | undefined };
  type Options = {
    url: string;
    connections: number;
    duration: number;
    /** Each connection goes through them in turn; `setupRequest` is called every time, and what it gives is sent. */
    requests: (Request & { setupRequest(request: Request): Request })[];
  };
  type Result = { '2xx': number; non2xx: number; errors: number; duration: number };
  export default function autocannon(options: Options): Promise<Result>;
}
