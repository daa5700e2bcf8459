/** `npm run harness`: the cards in your browser; reload to see a change. Ctrl-C ends it. */
import { serve } from "./server.mjs";

const server = await serve(Number(process.env.PORT ?? 5173), { live: true });
process.stdout.write(`http://127.0.0.1:${server.address().port}/\n`);
