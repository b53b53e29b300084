import { Button } from '../../../ui/button.tsx';
import { SwitchField } from '../../../ui/checkbox-field.tsx';
import { commandGroups, useCommands } from '../../../ui/commands.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { singleKeys } from '../../../ui/single-keys.ts';
import css from './key-list.module.css';

interface Line {
  readonly title: string;
  readonly keys: readonly string[];
}

/** Keys that belong to a place of the page, and work while the focus is in it. */
const inPlaces: readonly { readonly group: string; readonly lines: readonly Line[] }[] = [
  {
    group: 'In the list of versions',
    lines: [
      { title: 'A row up, a row down', keys: ['arrowup', 'arrowdown'] },
      { title: 'A screen up, a screen down', keys: ['PageUp', 'PageDown'] },
      { title: 'The newest, the oldest that is read', keys: ['Home', 'End'] },
      { title: 'Open the version', keys: ['enter'] },
    ],
  },
  { group: 'In a comparison', lines: [{ title: 'Scroll sideways', keys: ['arrowleft', 'arrowright'] }] },
];

/** Every key that does something here and now, and the switch for those that are single letters. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  const commands = useCommands();
  const offered = commandGroups.map((group) => ({
    group,
    lines: commands
      .filter((command) => command.group === group && command.keys !== undefined)
      .map(({ title, keys = '' }) => ({ title, keys: [keys] })),
  }));
  return (
    <Dialog label="Keys" onClose={onClose}>
      {(close) => (
        <div className={css.keys}>
          <div className={css.head}>
            <h2>Keys</h2>
            <Button size="small" variant="quiet" onClick={close} autoFocus>
              Close
            </Button>
          </div>
          <div className={css.groups}>
            {[...offered, ...inPlaces]
              .filter(({ lines }) => lines.length > 0)
              .map(({ group, lines }) => (
                <section key={group} aria-label={group}>
                  <h3>{group}</h3>
                  <dl className={css.lines}>
                    {lines.map(({ title, keys }) => (
                      <div key={title} className={css.line}>
                        <dt>{title}</dt>
                        <dd>
                          {keys.map((one) => (
                            <Kbd key={one} keys={one} />
                          ))}
                        </dd>
                      </div>
                    ))}
                  </dl>
                </section>
              ))}
          </div>
          <SwitchField
            label="Single letters are shortcuts"
            description="Those with Ctrl or Command always work. Kept on this device."
            checked={singleKeys.use() === 'on'}
            onCheckedChange={(work) => singleKeys.choose(work ? 'on' : 'off')}
          />
        </div>
      )}
    </Dialog>
  );
}
