/** What operators and users see of a run: stages while it goes on, a summary at its end. */
package io.registerexporter.report;
