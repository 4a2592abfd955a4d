/// <reference lib="dom" />

/**
 * Runs in a printed deck: below each slide stands what is said over it, on a sheet as high as A4 is to its width. It is set as large
 * as its room allows, at most so that it can be read at a lectern.
 */
export async function layNotes(): Promise<void> {
  const sheet = document.createElement('style');
  sheet.textContent = `
    @page { size: 210mm 297mm; margin: 0; }
    html, body, .reveal, .slides { background: #fff !important; }
    .pdf-page { height: 2715px !important; }
    .pdf-page > .slide-background { height: 1080px !important; }
    .pdf-page > section { height: 1080px !important; overflow: hidden !important; }
    .below-slide { position: absolute; inset: 1080px 0 0; padding: 56px 110px 90px; border-top: 2px solid #d8d8e0; background: #fff; color: #14151f; font: 54px/1.45 var(--sans); }
    .below-slide > div { height: 1400px; overflow: hidden; }
    .below-slide p { margin: 0 0 .55em; font-size: 1em; line-height: inherit; color: inherit; }
    .below-slide .when { margin-bottom: 32px; font-size: 30px; color: #5b5d70; }
  `;
  document.head.append(sheet);
  // The page's own script lets such a sheet in after this turn.
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  const sections = [...document.querySelectorAll<HTMLElement>('.pdf-page > section')];
  const ids = [...new Set(sections.map(({ id }) => id))];
  const two = (n: number) => String(n).padStart(2, '0');
  const length = (s: number) =>
    `${s >= 60 ? `${Math.floor(s / 60)} min ` : ''}${s % 60 > 0 ? `${s % 60} s` : ''}`.trim();
  const elapsed = (s: number) =>
    `${s >= 3600 ? `${Math.floor(s / 3600)}:${two(Math.floor((s % 3600) / 60))}` : Math.floor(s / 60)}:${two(s % 60)}`;
  // The first slide knows when the talk begins, the last one what comes after it.
  const from = sections[0]?.dataset.from === undefined ? 0 : Number(sections[0].dataset.from);
  const seconds = (id: string) => {
    const { timing = 0, after = 0 } = sections.find((one) => one.id === id)?.dataset ?? {};
    return Number(timing) - Number(after);
  };
  for (const section of sections) {
    const at = ids.indexOf(section.id);
    const start = ids.slice(0, at).reduce((sum, id) => sum + seconds(id), from);
    const said = document.createElement('div');
    said.className = 'below-slide';
    const when = document.createElement('p');
    when.className = 'when';
    when.textContent = `Slide ${at + 1} of ${ids.length}, at ${elapsed(start)} for ${length(seconds(section.id))}`;
    const script = document.createElement('div');
    for (const paragraph of section.querySelectorAll('aside.notes p')) script.append(paragraph.cloneNode(true));
    said.append(when, script);
    section.parentElement?.append(said);
    for (let size = 53; size >= 14 && script.scrollHeight > script.clientHeight; size -= 1)
      said.style.fontSize = `${size}px`;
  }
}
