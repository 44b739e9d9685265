import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType } from "react";
import { sentences, strings } from "../strings.ts";
import { Message } from "./Message.tsx";

/**
 * A component whose code is loaded when it is first shown. Until then it shows that it is opening; when the code cannot be
 * loaded, it says so and can try again, and everything around it stays.
 * @param load the dynamic import. It must be able to run again after it failed.
 */
export function loadPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function LoadedPart(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | null>(() => loaded);
    const [attempt, setAttempt] = useState(1);
    const [failedAt, setFailedAt] = useState(0);
    useEffect(() => {
      let isShown = true;
      if (loaded === null) {
        load().then(
          (part) => {
            loaded = part;
            if (isShown) setPart(() => part);
          },
          () => {
            if (isShown) setFailedAt(attempt);
          },
        );
      }
      return () => {
        isShown = false;
      };
    }, [attempt]);
    if (Part !== null) return <Part {...props} />;
    if (failedAt < attempt) return <Spinner size="tiny" label={strings.opening} />;
    const tryAgain = () => {
      setAttempt(attempt + 1);
    };
    return (
      <Message tone="trouble" actions={<Button onClick={tryAgain}>{strings.tryAgain}</Button>}>
        {sentences.partNotLoaded}
      </Message>
    );
  };
}
