/** Every picture of Attune, drawn once on Graphics2D for the screen and for PNG, SVG and PDF; no window is needed. */
package attune.figure;
