-- Runs in `nvim --headless`: opens a text, asks the server about it as a user's keys would, and writes what came back.
-- Uses only what Neovim 0.7 has. The environment says what to do:
--   WHOSAID_REQUEST  a JSON file {"command": [...], "folder", "file", "at": {"line", "character"}}
--   WHOSAID_ANSWER   where to write {"diagnostics": [...], "hover", "definition"}
local patience_ms = 10000

local function read(path)
  return vim.fn.json_decode(vim.fn.readfile(path))
end

local request = read(vim.env.WHOSAID_REQUEST)

local function fail(what)
  io.stderr:write('neovim: ' .. what .. '\n')
  vim.cmd('cquit 1')
end

vim.cmd('edit ' .. vim.fn.fnameescape(request.file))
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({
  name = 'whosaid',
  cmd = request.command,
  root_dir = request.folder,
  workspace_folders = { { uri = vim.uri_from_fname(request.folder), name = 'samples' } },
})
if not client then fail('the server does not start') end
vim.lsp.buf_attach_client(buffer, client)

local function diagnostics()
  return vim.diagnostic.get(buffer)
end
if not vim.wait(patience_ms, function() return #diagnostics() > 0 end, 20) then fail('no diagnostics came') end

local function ask(method)
  local params = {
    textDocument = { uri = vim.uri_from_bufnr(buffer) },
    position = request.at,
  }
  local answers, problem = vim.lsp.buf_request_sync(buffer, method, params, patience_ms)
  if problem then fail(method .. ': ' .. problem) end
  for _, answer in pairs(answers) do
    if answer.error then fail(method .. ': ' .. vim.inspect(answer.error)) end
    if answer.result then return answer.result end
  end
end

local found = {}
for _, each in ipairs(diagnostics()) do
  local lsp = each.user_data and each.user_data.lsp or {}
  table.insert(found, { code = lsp.code or each.code, message = each.message, line = each.lnum })
end

vim.fn.writefile({
  vim.fn.json_encode({
    diagnostics = found,
    hover = ask('textDocument/hover') or vim.NIL,
    definition = ask('textDocument/definition') or vim.NIL,
  }),
}, vim.env.WHOSAID_ANSWER)
vim.lsp.stop_client(client)
vim.cmd('qall!')
