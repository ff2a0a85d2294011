// Every component in every state, in development builds only: for looking at, and what the screenshot tests look
// at (tests/e2e/design.test.ts). Its texts are examples, so they stand here and in no language file.

import { usePageTitle } from '../../components/use-page-title.ts';
import { ButtonsSection } from './buttons-section.tsx';
import { ChoicesSection } from './choices-section.tsx';
import { ColoursSection } from './colours-section.tsx';
import { FieldsSection } from './fields-section.tsx';
import { MessagesSection } from './messages-section.tsx';
import { OverlaysSection } from './overlays-section.tsx';
import { StatesSection } from './states-section.tsx';
import { SurfacesSection } from './surfaces-section.tsx';
import { TypeSection } from './type-section.tsx';
import '../../styles/design.css';

const anchors = [
  'colours',
  'type',
  'states',
  'buttons',
  'fields',
  'choices',
  'surfaces',
  'messages',
  'overlays',
];

export function DesignPage() {
  usePageTitle('Design');
  return (
    <>
      <header className="page-head">
        <h1>Design</h1>
        <nav className="design-anchors" aria-label="Sections">
          {anchors.map((anchor) => (
            <a key={anchor} href={`#${anchor}`}>
              {anchor}
            </a>
          ))}
        </nav>
      </header>
      <ColoursSection />
      <TypeSection />
      <StatesSection />
      <ButtonsSection />
      <FieldsSection />
      <ChoicesSection />
      <SurfacesSection />
      <MessagesSection />
      <OverlaysSection />
    </>
  );
}
