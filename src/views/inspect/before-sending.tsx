/** What stands between a link and its request: each says what is wanted before anything is sent. */
import type { Session } from '../../connections/session.ts';
import type { RequestNote } from '../../object-head/check-request-by-browser.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { formatInspect } from '../../url-state/link.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';
import css from './before-sending.module.css';

/** The link is about an SSE-C object, and keys do not travel in links. `to` is where the key would go, `amazonaws.com`. */
export function KeyWanted({ to, onEnter }: { to: string; onEnter: () => void }) {
  return (
    <Notice
      tone="fact"
      role="status"
      heading={2}
      title="This link asks with a customer key (SSE-C), and links never carry keys."
      actions={<Button onClick={onEnter}>Enter the key</Button>}
    >
      <p>
        Type the key under Encryption and send. The key itself goes to <strong>{to}</strong>, and to no other address;
        here it stays in this page’s memory. Without it S3 answers 400; you may send that, too.
      </p>
    </Notice>
  );
}

export function CannotSend({ note }: { note: RequestNote }) {
  return (
    <div data-observation data-status={note.id === 'unfetchable-key' ? 'unfetchable-key' : 'not-sendable'}>
      <Notice tone="caution" role="alert" heading={2} title="No browser page can send this request.">
        <p>{note.text}</p>
        <p>Nothing was sent.</p>
      </Notice>
    </div>
  );
}

export function UnknownConnection({ session, link }: { session: Session; link: InspectLink }) {
  const { connection: wanted, ...rest } = link;
  return (
    <div className={css.page}>
      <Notice tone="caution" role="alert" heading={1} title={`This deployment has no connection “${wanted ?? ''}”.`}>
        <p>The link was made with another configuration. Open it with one of these:</p>
        <ul className={css.choices}>
          {session.config.connections.map(({ name, label }) => (
            <li key={name}>
              <a
                href={formatInspect({
                  ...rest,
                  ...(name === session.config.defaultConnection ? {} : { connection: name }),
                })}
              >
                {label ?? name}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
