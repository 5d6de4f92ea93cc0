import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';

/** The cable to the storage. Cut, every connection breaks and none is made; frozen, they stand and nothing passes. */
export interface Cable {
  readonly port: number;
  readonly cut: () => Promise<void>;
  readonly freeze: () => void;
  readonly mend: () => Promise<void>;
  /** Called with what a client sends, after the answer to it has passed. */
  onAnswered: (sent: string) => void;
}

export async function layCable(targetPort: number): Promise<Cable> {
  const sockets = new Set<Socket>();
  let isFrozen = false;
  let server = await listen(0);
  const { port } = server.address() as AddressInfo; // A listening TCP server's address is an object.
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const cable: Cable = {
    port,
    cut: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      breakAll();
      return closed;
    },
    freeze: () => {
      isFrozen = true;
    },
    mend: async () => {
      isFrozen = false;
      breakAll();
      if (!server.listening) server = await listen(port);
    },
    onAnswered: () => {},
  };

  async function listen(on: number): Promise<net.Server> {
    const made = net.createServer((near) => join(near));
    await once(made.listen(on, '127.0.0.1'), 'listening');
    return made;
  }

  function join(near: Socket): void {
    const far = net.connect(targetPort, '127.0.0.1');
    let sent = '';
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => (sockets.delete(socket), (socket === near ? far : near).destroy()));
    }
    near.on('data', (chunk: Buffer) => {
      if (isFrozen) return;
      sent += chunk.toString('utf8');
      far.write(chunk);
    });
    far.on('data', (chunk: Buffer) => {
      if (isFrozen) return;
      const answered = sent;
      sent = '';
      near.write(chunk, () => cable.onAnswered(answered));
    });
  }
  return cable;
}
