interface FormRequest {
  method: string
  headers: Headers
  file: File
  onProgress?: ((share: number) => void) | undefined
  signal?: AbortSignal | undefined
}

/** Sends a file as a form and answers as `fetch` does, which cannot tell how far the sending is. */
export function sendForm(address: string, request: FormRequest): Promise<Response> {
  const { method, headers, file, onProgress, signal } = request
  const form = new FormData()
  form.append('file', file)
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const sending = new XMLHttpRequest()
    sending.open(method, address)
    for (const [name, value] of headers) sending.setRequestHeader(name, value)
    sending.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0)
    sending.onload = () => {
      const { status, responseText } = sending
      resolve(new Response(responseText || null, { status, headers: headersIn(sending) }))
    }
    sending.onerror = () => reject(new TypeError('no answer'))
    sending.onabort = () => reject(signal?.reason ?? new DOMException('aborted', 'AbortError'))
    signal?.addEventListener('abort', () => sending.abort(), { once: true })
    sending.send(form)
  })
}

function headersIn(answer: XMLHttpRequest): Headers {
  const headers = new Headers()
  for (const line of answer.getAllResponseHeaders().trim().split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim())
  }
  return headers
}
