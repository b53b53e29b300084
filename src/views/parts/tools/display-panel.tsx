import { Button } from '../../../ui/button.tsx';
import { Segmented, type SegmentedProps } from '../../../ui/segmented.tsx';
import { timeZone } from '../../../ui/time-zone.ts';
import css from './display-menu.module.css';
import { theme } from './theme.ts';

/** Each choice takes effect at once and is kept on this device. */
export function DisplayPanel({ onShowKeys }: { readonly onShowKeys: () => void }) {
  return (
    <div className={css.panel}>
      <Choice
        label="Theme"
        value={theme.use()}
        options={[
          { value: 'system', label: 'system' },
          { value: 'light', label: 'light' },
          { value: 'dark', label: 'dark' },
        ]}
        onValueChange={theme.choose}
      />
      <Choice
        label="Times"
        value={timeZone.use()}
        options={[
          { value: 'utc', label: 'UTC' },
          { value: 'local', label: 'local' },
        ]}
        onValueChange={timeZone.choose}
      />
      <Button size="small" shortcut="?" onClick={onShowKeys}>
        Keys
      </Button>
    </div>
  );
}

function Choice<Value extends string>(props: SegmentedProps<Value>) {
  return (
    <div className={css.choice}>
      <span aria-hidden="true">{props.label}</span>
      <Segmented {...props} />
    </div>
  );
}
