/** The MMI facial expression database: its sessions, their XML metadata, frames and videos. */
package org.idferm.data.dataset.mmi;
