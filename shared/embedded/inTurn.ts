/** Runs jobs of one name one after the other; those of different names side by side. */
export function inTurn(): <T>(name: string, job: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (name, job) => {
    const done = (last.get(name) ?? Promise.resolve()).then(job, job);
    last.set(name, done);
    const forget = () => {
      if (last.get(name) === done) last.delete(name);
    };
    done.then(forget, forget);
    return done;
  };
}
