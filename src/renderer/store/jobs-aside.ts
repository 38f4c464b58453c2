/** Something that is worked out aside, and can be told to stop. */
export interface Job<Answer> {
  readonly result: Promise<Answer | 'cancelled'>;
  cancel(): void;
}

interface Waiting<Question> {
  readonly question: Question;
  readonly settle: (answer: unknown) => void;
  readonly fail: (cause: Error) => void;
}

/**
 * One worker that does every job that is asked of it, one after the other; it stays warm. Who stops a job that runs stops
 * the worker, and the next job has a new one. Where there are no workers, the work is done here.
 */
export function jobsAside<Question, Answer>(
  startWorker: () => Worker,
  workHere: (question: Question) => Answer | Promise<Answer>,
): (question: Question) => Job<Answer> {
  let worker: Worker | undefined;
  let jobs: readonly Waiting<Question>[] = [];

  const startNext = () => {
    const [job] = jobs;
    if (!job) return;
    worker ??= startWorker();
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      finish(job);
      job.settle(data);
    };
    worker.onerror = ({ message }) => {
      stopWorker();
      finish(job);
      job.fail(new Error(message));
    };
    worker.postMessage(job.question);
  };
  const finish = (job: Waiting<Question>) => {
    const wasRunning = jobs[0] === job;
    jobs = jobs.filter((other) => other !== job);
    if (wasRunning) startNext();
  };
  const stopWorker = () => {
    worker?.terminate();
    worker = undefined;
  };

  return (question) => {
    if (typeof Worker === 'undefined') {
      return { result: Promise.resolve().then(() => workHere(question)), cancel: () => undefined };
    }
    let cancel = () => {};
    const result = new Promise<Answer | 'cancelled'>((resolve, reject) => {
      const job: Waiting<Question> = { question, settle: (answer) => resolve(answer as Answer), fail: reject };
      cancel = () => {
        if (!jobs.includes(job)) return;
        if (jobs[0] === job) stopWorker();
        finish(job);
        resolve('cancelled');
      };
      jobs = [...jobs, job];
      if (jobs[0] === job) startNext();
    });
    return { result, cancel: () => cancel() };
  };
}
