/**
 * Units of work on Apache Spark. The driver is the process that the user started; it keeps track of
 * units as for worker processes of its own, and hands each to Spark as a job of one task. A task
 * only starts a worker process beside its executor, or takes one that is idle, and talks with it:
 * so the classes that are sent to executors ({@code UnitTask} and what it holds) use nothing but
 * the JDK and Spark, and none of IDFERM's libraries meets those of the cluster.
 */
package org.idferm.spark;
