/** The command line: one command a use case. Sentences go to standard error, results to standard output. */
package attune.cli;
