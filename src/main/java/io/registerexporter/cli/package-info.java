/** The commands, as people, schedulers and spark-submit call them, and their exit codes. */
package io.registerexporter.cli;
