/** Clusters, as EMR tells of them. */
package io.registerexporter.launcher.emr;
