export { AuthorError, type Place } from './error.ts';
export { messages, type Message, type MessageId } from './messages.ts';
export { nearest } from './nearest.ts';
