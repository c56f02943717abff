/** How a file is named that is renamed to another once it is whole; a process that is killed may leave one behind. */
export const temporaryName = /^\.whosaid-\d+-[0-9a-f]+\.tmp$/;
