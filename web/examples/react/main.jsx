import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'runner-advisor';

/** Passes attributes on, and reports that there is a result. The contents of the result are not reported. */
function Questions({ pack, lang, raceDate, onResult }) {
  const element = useRef(null);
  useEffect(() => {
    const { current } = element;
    current.addEventListener('advisor-result', onResult);
    return () => current.removeEventListener('advisor-result', onResult);
  }, [onResult]);
  return (
    <runner-advisor ref={element} pack={pack} lang={lang} race-date={raceDate}>
      <p>Call 911, 999 or 112 if it is hard to breathe, your chest hurts, or your foot is cold or numb.</p>
    </runner-advisor>
  );
}

function Page() {
  const [lang, setLang] = useState('en');
  const [done, setDone] = useState(false);
  return (
    <main>
      <h1>Sore calf before a race?</h1>
      <button type="button" onClick={() => setLang(lang === 'en' ? 'es' : 'en')}>
        {lang === 'en' ? 'Español' : 'English'}
      </button>
      <Questions pack="calf" lang={lang} onResult={() => setDone(true)} />
      {done && <p role="status">There is a result.</p>}
    </main>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
