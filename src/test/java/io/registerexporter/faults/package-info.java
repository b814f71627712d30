/**
 * The program in processes of its own, with faults injected: whatever happens, what is named as the
 * latest export is complete, a second run ends with the bytes of an undisturbed one, and nothing is
 * left over.
 */
package io.registerexporter.faults;
