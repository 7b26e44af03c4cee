/** The paper's experiment: its list of runs, the loop that makes them within a budget, the page that tells what came of it. */
package attune.experiment;
