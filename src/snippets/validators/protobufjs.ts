import { packageVersion } from '../engines/versions.ts';

export const name = 'protobufjs';
export const version = packageVersion(name);
export const reach =
  'The text parses as a .proto file, no message uses a number or name twice or a reserved one, and every type that messages and services name is defined in it; what else protoc checks, such as the permitted range of numbers, is not.';

/** What keeps the text from being a `.proto` file that needs no other file. */
export async function validate(text: string): Promise<string[]> {
  const { default: protobuf } = await import('protobufjs');
  try {
    protobuf.parse(text).root.resolveAll();
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}
