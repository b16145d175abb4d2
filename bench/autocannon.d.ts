declare module 'autocannon' {
  type Request = { method: string; path: string; headers: Record<string, string>; body?: string };
  type Options = {
    url: string;
    connections: number;
    duration: number;
    /** Called for every request; what it gives back is sent. */
    requests: { setupRequest(request: Request): Request }[];
  };
  type Result = { '2xx': number; non2xx: number; errors: number; duration: number; latency: { p99: number } };
  export default function autocannon(options: Options): Promise<Result>;
}
