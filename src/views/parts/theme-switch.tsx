import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../../ui/commands.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { chooseTheme, chosenTheme, type Theme } from './theme.ts';

const looks = {
  system: { icon: <Monitor aria-hidden />, next: 'light', label: 'Theme: as the system. Switch to light' },
  light: { icon: <Sun aria-hidden />, next: 'dark', label: 'Theme: light. Switch to dark' },
  dark: { icon: <Moon aria-hidden />, next: 'system', label: 'Theme: dark. Switch to the system’s' },
} as const satisfies Record<Theme, { icon: unknown; next: Theme; label: string }>;

export function ThemeSwitch() {
  const [theme, setTheme] = useState(chosenTheme);
  const { icon, next, label } = looks[theme];
  const change = () => {
    chooseTheme(next);
    setTheme(next);
  };
  useCommand({ title: label, group: 'The page', keys: 't', run: change });
  return <IconButton label={label} icon={icon} onClick={change} />;
}
