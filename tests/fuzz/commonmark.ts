/** What CommonMark and its tables make something of, by its chapters; `¬` is a line's end, `→` a tab. One to a line. */
const CONSTRUCTS = `
tabs: →a heat pump¬- a¬¬→b¬>→→c¬→- d¬#→e¬*→*→*→¬1.→f
backslashes: \\!\\"\\#\\$\\%\\&\\'\\(\\)\\*¬\\→\\A\\a\\ \\3¬\\*not em*¬\\\\*em*¬a\\¬b¬\`\\[\`¬[a](/u "t\\"t")¬[a]: /u\\* "\\*"¬¬[a]¬\`\`\`a\\+b¬x¬\`\`\`
references: &nbsp; &amp; &copy; &Dcaron; &#35; &#1234; &#0; &#X22; &#xcab;¬&nbsp &x; &#; &#x; &#87654321; &#abcdef0;¬[a](&ouml; "&ouml;")¬&#42;a&#42;¬&#9;a¬\`f&ouml;\`¬[a]&#40;b&#41;
breaks: ***¬---¬___¬+++¬--¬ ***¬    ***¬_ _ _ _¬- - - a¬*-*¬- a¬***¬- b¬a¬***¬b¬a¬---
headings: # a¬## b¬###### c¬####### d¬#e¬\\## f¬# g *h* \\*i\\*¬#      j     ¬### k ###¬## l ##############¬### m \\###¬#¬## ¬### ###¬ a¬# b
setext: a *b*¬===¬a¬---¬a¬b¬===¬   a¬-¬    a¬  ===¬\`a¬----¬\`¬> a¬-----¬- a¬----¬a¬= =¬\\> a¬------¬-¬===
indented: →a¬¬    b¬¬¬      c¬- a¬¬      b¬a¬    b¬# a¬    b¬c¬----¬    d¬    a¬b
fences: \`\`\`¬<a>¬\`\`\`¬~~~¬>¬~~~¬\`\`\`\`\`a b¬x¬\`\`\`¬~~~ruby startline=3 $%@#$¬def¬~~~¬\`\`\`¬¬  ¬\`\`\`¬> \`\`\`¬> a¬¬b¬\`\`\` \`\`\`¬a¬\`\`\`;¬\`\`\`
html: <table><tr><td>¬<pre>¬**a**¬</pre>¬</td></tr></table>¬<div¬  id="a"¬*b*¬<!-- a¬¬b -->¬<?php¬echo '>';¬?>¬<!DOCTYPE html>¬<![CDATA[a]]>¬<script>¬a()¬</script>¬<style>p{}</style>¬<textarea>a</textarea>¬<x-y>¬</ins>¬  <!-- a -->
definitions: [a]: /u "t"¬¬[a]¬[a]:¬/u¬[b]: <my url> 'x¬y'¬[c]: /u "t" no¬[d]: <>¬[e]: /1¬[E]: /2¬[E]¬[ΑΓΩ]: /φου¬¬[αγω]¬[¬f¬]: /u¬"[g]: /u¬# [g]¬[g]: /u¬> q
paragraphs: a¬¬b¬  a¬ b¬a     ¬b     ¬   a¬    b¬a  ¬b\\¬c¬¬¬¬d¬a¬             b
quotes: > # a¬> b¬># c¬>d¬   > e¬    > f¬> g¬h¬> - i¬- j¬>     k¬> \`\`\`¬l¬>¬>¬> m¬>¬n¬> > > o¬>p¬> q¬***¬> r¬s¬>¬t
lists: - a¬¬  b¬ 1.  c¬¬     - d¬10) e¬1234567890. f¬-1. g¬-¬¬  h¬- ¬- i¬*¬j¬1. k¬¬   l¬¬       m¬+ n¬* o¬0. p¬003. q¬- r¬ - s¬  - t¬   - u¬- # v¬- w¬  ---¬  x
tight: - a¬- b¬¬- c¬- d¬  - e¬¬    f¬- g¬- \`\`\`¬  h¬¬¬  \`\`\`¬- i¬1. j¬<!-- -->¬2. k¬- l¬¬  [x]: /u¬- m¬* n¬  > o¬  >¬* p
code: \`a\` \`\` b \` c \`\`¬\` \`\` \`¬\`  \`\`  \`¬\`d¬e   f¬\`¬\`g\\\`h\`¬*i\`*\`¬[j\`](/k)\`¬\`<a href="\`">\`¬\`\`\`l\`\`¬\`m¬\`n\`\`o\`\`
emphasis: *a* _b_ **c** __d__ *e*f _g_h¬a * b *¬a*"c"*¬_a_b_c_¬**a*b**c*¬***a***¬*a **b** c*¬**a *b***¬****a****¬*a*b*c**d**¬_(_e_)_¬*(**f**)*¬* a *¬** b**¬*g [h*](/i)¬*\`*\`¬**a<https://b.c/?q=**>¬пристаням_стремятся_¬*$*alpha.¬𝒳*a*
links: [a](/u "t")¬[a](<b c>)¬[a](b c)¬[a](<b)c>)¬[a](\\(b\\))¬[a](b(c(d)))¬[a](#b)¬[a](/u 't "b" t')¬[a](/u¬"t")¬[a] (/u)¬[a [b]](/u)¬[a [b](/c) d](/e)¬[![a](b)](c)¬[a](javascript:b)¬[a](data:b)¬[a][b]¬[a][]¬[a]¬[b]: /u¬[a]("t")¬[ẞ]¬[SS]: /u
images: ![a](/u "t")¬![a *b*][]¬![a *b*]¬![a ![b](/c)](/d)¬![](/u)¬!\\[a]¬\\![a]¬[a]: /u 't'¬[a *b*]: e.jpg¬![[a](/b)](/c)¬![a]¬[]
autolinks: <http://a.b?c=d&e=f>¬<MAILTO:A@B.C>¬<made-up:a,b>¬<http://a b>¬<a@b.c>¬<a+b-c@d.e>¬<>¬< http://a.b >¬<m:abc>¬<a.b>¬http://a.b¬www.a.b/c(d)¬a@b.c¬https://a.b/c_d_e.
tags: <a><b><c>¬<a/><b2/>¬<a  /><b¬c="d" />¬<a b="c" d = 'e "f'¬_g zoo:33=h />¬<33> <__>¬<a h*#r="i">¬</a></b >¬</a href="b">¬a <!-- b --> c¬a <?b?> c¬a <!C d> e¬a <![CDATA[>&<]]> f¬<a href="&ouml;">¬<img src=x onerror=y>
lines: a  ¬b¬a\\¬b¬a       ¬     b¬*a  ¬b*¬\`a  ¬b\`¬<a href="b  ¬c">¬a\\¬### b  ¬c¬d ¬ e
texts: a $.;'there¬Foo χρῆν¬Multiple     spaces¬𝒳 熱 مضخة¬a\u0000b¬\u00a0c\u00a0¬'“’”¬1) 2.¬—…
tables: | a | b |¬| - | :-: |¬| c | d |¬a | b¬- | -¬c¬| a |¬| --- | --- |¬| a |¬| --- |¬| \\| |¬| \`b \\| c\` | d | e |¬> f¬| a | b |¬| -: | - |¬c | | d | e |¬¬~~a~~ b ~c~¬- [ ] a¬- [x] b¬a[^1]¬¬[^1]: b¬    c
`;

const CONTEXTS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/^/gm, '> '),
  (text) => `- ${text.replace(/\n/g, '\n  ')}`,
  (text) => `1. One\n\n   ${text.replace(/\n/g, '\n   ')}\n2. Two`,
  (text) => `A heat pump is quiet.\n${text}\nSo is a fan.`,
];

/** Some seven hundred short inputs: every two neighbours of each chapter's constructs, bare and in what can hold them. */
export const EXAMPLES: readonly string[] = CONSTRUCTS.trim()
  .split('\n')
  .flatMap((line) => {
    const lines = line
      .slice(line.indexOf(':') + 2)
      .split('¬')
      .map((one) => one.replaceAll('→', '\t'));
    const inputs = Array.from({ length: Math.ceil(lines.length / 2) }, (_, i) =>
      lines.slice(2 * i, 2 * i + 3).join('\n'),
    );
    return inputs.flatMap((input) => CONTEXTS.map((within) => within(input)));
  });
