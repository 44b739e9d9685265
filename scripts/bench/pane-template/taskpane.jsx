// The yardstick for the pane's start: a hello world with the structure of Microsoft's React task-pane template, which is a
// provider with the light theme around a header, a list with icons, and a box with a button that writes into the document.
import {
  Button,
  Field,
  FluentProvider,
  makeStyles,
  Textarea,
  tokens,
  webLightTheme,
} from "@fluentui/react-components";
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { createRoot } from "react-dom/client";

const useStyles = makeStyles({
  root: { minHeight: "100vh" },
  header: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    paddingBottom: "30px",
    paddingTop: "100px",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  message: {
    fontSize: tokens.fontSizeHero900,
    fontWeight: tokens.fontWeightRegular,
    fontColor: tokens.colorNeutralBackgroundStatic,
  },
  list: { marginTop: "20px" },
  item: { paddingBottom: "20px", display: "flex" },
  icon: { marginRight: "10px" },
  words: { fontSize: tokens.fontSizeBase300, fontColor: tokens.colorNeutralBackgroundStatic },
  main: { width: "100%", display: "flex", flexDirection: "column", alignItems: "center" },
  box: { marginLeft: "20px", marginTop: "30px", marginBottom: "20px", marginRight: "20px", maxWidth: "50%" },
});

const points = [
  { icon: <Ribbon24Regular />, words: "Achieve more with Office integration" },
  { icon: <LockOpen24Regular />, words: "Unlock features and functionality" },
  { icon: <DesignIdeas24Regular />, words: "Create and visualise like a pro" },
];

function Header() {
  const styles = useStyles();
  return (
    <section className={styles.header}>
      <img width="90" height="90" src="assets/icons/icon-80.png" alt="Hello world" />
      <h1 className={styles.message}>Welcome</h1>
    </section>
  );
}

function HeroList() {
  const styles = useStyles();
  return (
    <div className={styles.main}>
      <h2>Discover what this add-in can do for you today.</h2>
      <ul className={styles.list}>
        {points.map(({ icon, words }) => (
          <li key={words} className={styles.item}>
            <i className={styles.icon}>{icon}</i>
            <span className={styles.words}>{words}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function TextInsertion() {
  const styles = useStyles();
  const [text, setText] = useState("Some text.");
  const insert = () =>
    Word.run(async (context) => {
      context.document.body.insertParagraph(text, "End");
      await context.sync();
    });
  return (
    <div className={styles.main}>
      <Field className={styles.box} size="large" label="Enter text to be inserted into the document.">
        <Textarea size="large" value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Field className={styles.box}>Click the button to insert text.</Field>
      <Button appearance="primary" size="large" onClick={insert}>
        Insert text
      </Button>
    </div>
  );
}

function App() {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Header />
      <HeroList />
      <TextInsertion />
    </div>
  );
}

const root = createRoot(document.getElementById("container") ?? document.body);
void Office.onReady(() => {
  root.render(
    <FluentProvider theme={webLightTheme}>
      <App />
    </FluentProvider>,
  );
});
