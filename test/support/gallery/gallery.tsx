/** Every part of the UI kit on one page: for the tests that press its keys, and for looking at it. */
import '../../../src/renderer/theme/index.css';
import './gallery.css';
import { createRoot } from 'react-dom/client';
import { showTheme } from '../../../src/renderer/theme/theme';
import { UiProvider } from '../../../src/renderer/ui';
import { Controls } from './controls';
import { Fields } from './fields';
import { Icons } from './icons';
import { Overlays } from './overlays';
import { Shell } from './shell';

const asked = new URLSearchParams(location.search).get('theme');
showTheme(asked === 'dark' || asked === 'light' ? asked : 'system');

const root = document.getElementById('root');
if (!root) throw new Error('the gallery page has no root');
createRoot(root).render(
  <UiProvider>
    <main className="gallery">
      <Controls />
      <Fields />
      <Icons />
      <Shell />
      <Overlays />
    </main>
  </UiProvider>,
);
