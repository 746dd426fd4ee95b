import type { Project } from './project';

/** The message and the script's own frames of a stack: those of the platform and of Node tell its author nothing. */
export function scriptStack(stack: string, project: Project): string {
  const names = new Set([...project.files.map(({ name }) => name), 'expression']);
  const lines = stack.split('\n');
  const firstFrame = lines.findIndex((line) => /^\s+at /.test(line));
  if (firstFrame < 0) return stack;
  const frames = lines.slice(firstFrame).filter((line) => {
    const file = /(?:\(|at )([^()]*):\d+:\d+\)?$/.exec(line)?.[1];
    return file !== undefined && names.has(file);
  });
  return [...lines.slice(0, firstFrame), ...frames].join('\n');
}
