/** The settings: what a person has chosen, and the panel to choose it in. */
package attune.ui.settings;
