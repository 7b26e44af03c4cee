/** Arithmetic on sound: log-mel, waveform peaks, pitch, energy and voiced stretches. TarsosDSP does the transforms. */
package attune.signal;
