// Who keeps the run in a learning system? SCORM 1.2: it is told of completion, of foresight as the score, and of closeness
// apart from it, as an interaction without a verdict; the moves are its suspend data.

/** The system's adapter, in a window around or behind this one; null where there is none or it may not be asked. */
function adapterFrom(start) {
  let here = start;
  try {
    for (let far = 0; here && far < 10; far++) {
      if (here.API) return here.API;
      if (here.parent === here) return null;
      here = here.parent;
    }
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
  return null;
}

const lms = adapterFrom(window) || (window.opener ? adapterFrom(window.opener) : null);
const opened = Date.now();
let over = false;

/** Hours, minutes and seconds as SCORM 1.2 wants them: `0000:12:05`. */
function sessionTime() {
  const seconds = Math.floor((Date.now() - opened) / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part, n) => String(part).padStart(n ? 2 : 4, "0")).join(":");
}

function set(name, value) {
  lms.LMSSetValue(`cmi.${name}`, String(value));
}

/** Foresight is the only score of skill; closeness describes and is no score, so it goes beside. */
function reportScore({ run, deal }) {
  const entries = deal.machines.map((_, entry) => entry);
  const { foresight, closeness } = narkomindel.scored(run, narkomindel.ghostOf(deal), entries);
  if (foresight !== null) {
    set("core.score.min", 0);
    set("core.score.max", 100);
    set("core.score.raw", foresight);
  }
  if (closeness === null) return;
  set("interactions.0.id", "closeness");
  set("interactions.0.type", "numeric");
  set("interactions.0.weighting", 0);
  set("interactions.0.student_response", closeness);
  set("interactions.0.result", "neutral");
}

const keeper = {
  keep(session) {
    if (!lms) return;
    const line = packedMoves(session);
    if (line === null) announce("The run has grown too long for this system to keep; save it as a file.");
    else set("suspend_data", line);
    over = over || narkomindel.nowOf(session.run).entry === session.deal.machines.length;
    if (over) {
      set("core.lesson_status", "completed");
      reportScore(session);
    }
    lms.LMSCommit("");
  },

  opened(dealOf) {
    if (!lms || String(lms.LMSInitialize("")) !== "true") return null;
    const status = lms.LMSGetValue("cmi.core.lesson_status");
    over = status === "completed" || status === "passed";
    if (!over) set("core.lesson_status", "incomplete");
    addEventListener("pagehide", () => {
      set("core.exit", over ? "" : "suspend");
      set("core.session_time", sessionTime());
      lms.LMSFinish("");
    });
    const line = lms.LMSGetValue("cmi.suspend_data");
    try {
      return line ? unpackedMoves(line, dealOf) : null;
    } catch (error) {
      if (!(error instanceof narkomindel.IllegalMove)) throw error;
      return null;
    }
  },
};
