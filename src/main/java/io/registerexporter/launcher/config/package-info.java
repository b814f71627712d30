/** What a cluster is to be: files, what an event may change in them, and the request for EMR. */
package io.registerexporter.launcher.config;
