import { expect, test } from 'vitest';
import { existingNames } from '../../../src/snippets/paths.ts';
import { loadValidator, runValidator } from '../../../src/snippets/validator.ts';
import { blockOf } from './page.ts';

test.each(existingNames('validator'))('%s says who checks, and how far', (name) => {
  const validator = loadValidator(name);
  expect(validator.name).toBeTruthy();
  expect(validator.version).toMatch(/^\d+\.\d+/);
  expect(validator.reach).toMatch(/^[A-Z].*not.*\.$/);
});

test.each([
  ['json', '{"a": [1, null]}', '{"a": 1,}'],
  ['yaml', 'a: 1\n---\nb: [x]', 'a: 1\na: 2'],
  ['yaml', 'a: 1', ''],
  ['json-schema', '{"type": "object", "properties": {"a": {"$ref": "#/$defs/n"}}, "$defs": {"n": {"type": "integer"}}}', '{"type": "objekt"}'],
  ['json-schema', '{"enum": [1]}', '{"typ": "object"}'],
  ['json-schema', 'true', '{"$ref": "#/$defs/absent"}'],
  ['dockerfile', 'FROM node:24\n', 'FROM node:24\nCPOY a b\n'],
  ['kubernetes', 'apiVersion: v1\nkind: ConfigMap\ndata: { a: x }', 'apiVersion: v1\nkind: ConfigMap\ndatas: {}'],
  ['kubernetes', 'apiVersion: v1\nkind: Pod\nspec: { containers: [{ name: a }] }', ''],
  ['github-workflow', 'on: push\njobs: { a: { runs-on: x, steps: [{ run: "echo ${{ github.sha }}" }] } }', 'on: push\njobs: { a: { runs-on: x, timeout: 5, steps: [{ run: b }] } }'],
  ['github-workflow', 'on: push\njobs: { a: { runs-on: x, steps: [{ uses: b/c@FULL_COMMIT_SHA }] } }', 'on: push\njobs: { a: { runs-on: x, steps: [{ run: "echo ${{ secret.A }}" }] } }'],
  ['github-workflow', 'on: push\njobs: { a: { runs-on: x }, b: { runs-on: x, needs: a } }', 'on: push\njobs: { a: { runs-on: x }, b: { runs-on: x, needs: c } }'],
  ['github-workflow', 'on: push\njobs: { a: { runs-on: x } }', ''],
  ['hcl', 'a "b" {\n  c = 1\n}\n', 'a "b" {\n  c = 1 d = 2\n}\n'],
  ['hcl', 'a = 1\n', ''],
  ['protobufjs', 'syntax = "proto3";\nmessage A { string b = 1; }', 'syntax = "proto3";\nmessage A { string b = 1; string c = 1; }'],
  ['promql', '# a\nsum by (le) (rate(a_bucket[5m]))\n\nup == 0', 'up == 0\n\nrat(a[5m])'],
  ['promql', 'up', ''],
  ['prometheus-rules', 'groups: [{ name: a, rules: [{ alert: B, expr: up == 0, for: 5m }] }]', 'groups: [{ name: a, rules: [{ alert: B, expr: up = 0 }] }]'],
  ['prometheus-rules', 'groups: [{ name: a, rules: [{ record: "a:b", expr: sum(c) }] }]', 'groups: [{ name: a, rules: [{ record: "a:b", expr: sum(c), for: 5m }] }]'],
])('%s tells valid from invalid', async (name, valid, invalid) => {
  expect(await loadValidator(name).validate(valid)).toEqual([]);
  expect(await loadValidator(name).validate(invalid)).not.toEqual([]);
});

test('an invalid block fails, one marked `fails` has to', async () => {
  await expect(runValidator(blockOf('json validate=json', '{'))).rejects.toThrow('JSON.parse of Node.js says: ');
  expect(await runValidator(blockOf('json validate=json', '{}'))).toBeUndefined();
  expect(await runValidator(blockOf('json validate=json fails', '{'))).toMatch(/JSON/);
  await expect(runValidator(blockOf('json validate=json fails', '{}'))).rejects.toThrow('finds nothing wrong');
});
