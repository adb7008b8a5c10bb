import { describe, expect, it } from 'vitest';
import { findColor, mermaidFences, prepare } from '../../../../src/diagrams/source/index.ts';

describe('prepare', () => {
  it('takes title and description out, in one line or in a block', () => {
    expect(prepare('pie\n  accTitle: A\n  accDescr: B\n  "x" : 1')).toMatchObject({ title: 'A', description: 'B', source: 'pie\n  "x" : 1\n' });
    expect(prepare('pie\naccDescr {\n  one\n  two\n}\n"x" : 1')).toMatchObject({ description: 'one two', source: 'pie\n"x" : 1\n' });
  });

  it('remembers where the lines that are left stood', () => {
    expect(prepare('\n%% comment\npie\naccTitle: A\n"x" : 1').lineNumbers.slice(0, 2)).toEqual([3, 5]);
  });

  it('does not count a leading block of settings, as Mermaid does not', () => {
    expect(prepare('---\nconfig: {}\n---\npie').lineNumbers).toEqual([4]);
  });

  it('keeps directives, which look like comments', () => {
    expect(prepare('%%{init: {}}%%\npie').source).toContain('%%{init');
  });

  it('wraps notes over several participants only', () => {
    expect(prepare('Note over A,B: long').source).toBe('Note over A,B:wrap: long\n');
    expect(prepare('Note over A: long').source).toBe('Note over A: long\n');
  });
});

describe('findColor', () => {
  it.each([
    ['classDef hot fill:#f96', '#f96'],
    ['style a fill:red,stroke-width:2px', 'red'],
    ['linkStyle 0 stroke:rgb(1,2,3)', 'rgb(1,2,3)'],
    ['rect rgba(0, 0, 255, .1)', 'rgba(0, 0, 255, .1)'],
    ['box #eee Group', '#eee'],
    ['Point: [0.1, 0.2] radius: 12, color: #ff3300', '#ff3300'],
    ["%%{init: {'themeVariables': {'primaryColor': '#fff'}}}%%", '#fff'],
  ])('%s', (line, color) => expect(findColor(`flowchart TB\n${line}`)).toEqual({ color, line: 2 }));

  it.each(['a["issue #123456"]', 'a["#35; hash"]', 'classDef dim opacity:0.5', 'style a fill:none', 'a["stroke of luck"]', 'box Identity provider'])(
    'finds none in %s',
    (line) => expect(findColor(line)).toBeNull(),
  );
});

describe('mermaidFences', () => {
  it('finds id, source and line', () => {
    const page = 'text\n\n```mermaid id=cap-partition\nflowchart TB\n  a --> b\n```\n';
    expect(mermaidFences(page)).toEqual([{ id: 'cap-partition', source: 'flowchart TB\n  a --> b', line: 3 }]);
  });

  it('ignores other languages and fences shown in longer fences', () => {
    expect(mermaidFences('```ts\n```\n````md\n```mermaid id=x\n```\n````\n')).toEqual([]);
  });

  it('removes the indentation of a fence in a list', () => {
    expect(mermaidFences('- a\n  ```mermaid id=b\n  pie\n  ```')[0]).toMatchObject({ source: 'pie' });
  });

  it('leaves the id empty when there is none', () => expect(mermaidFences('```mermaid\npie\n```')[0]!.id).toBe(''));
});
