/**
 * What a page gains where scripts run: tables can be searched and sorted, Escape closes a list of quotes and gives the focus
 * back. It asks for nothing and sends nothing.
 */
const enhancing = `
const all=(s,e=document)=>[...e.querySelectorAll(s)];
for(const table of all('table[data-sortable]')){
  const body=table.tBodies[0],rows=[...body.rows];
  if(rows.length<2)continue;
  all('thead th',table).forEach((th,i)=>{
    const button=document.createElement('button');button.type='button';button.textContent=th.textContent;th.replaceChildren(button);
    button.addEventListener('click',()=>{
      const isNumber=th.classList.contains('n'),down=th.getAttribute('aria-sort')?th.getAttribute('aria-sort')==='ascending':isNumber;
      all('thead th',table).forEach((other)=>other.removeAttribute('aria-sort'));
      th.setAttribute('aria-sort',down?'descending':'ascending');
      const of=(row)=>{const cell=row.cells[i];return isNumber?Number(cell.dataset.v):cell.textContent};
      const by=isNumber?(a,b)=>of(a)-of(b):(a,b)=>of(a).localeCompare(of(b));
      body.append(...rows.toSorted((a,b)=>down?by(b,a):by(a,b)));
    });
  });
  if(rows.length<12)continue;
  const label=document.createElement('label'),input=document.createElement('input'),count=document.createElement('span');
  label.className='find';input.type='search';count.setAttribute('role','status');label.append('Find ',input);
  const words=rows.map((row)=>row.textContent.toLowerCase());
  input.addEventListener('input',()=>{
    const wanted=input.value.trim().toLowerCase();let shown=0;
    rows.forEach((row,i)=>{row.hidden=wanted!==''&&!words[i].includes(wanted);if(!row.hidden)shown++});
    count.textContent=wanted===''?'':shown+' of '+rows.length;
  });
  const line=document.createElement('div');line.className='find';label.className='';line.append(label,count);
  table.closest('.scroll').before(line);
}
addEventListener('beforeprint',()=>all('details.table').forEach((one)=>{if(!one.open&&one.querySelectorAll('tbody tr').length<=60){one.open=true;one.dataset.printed=''}}));
addEventListener('afterprint',()=>all('details[data-printed]').forEach((one)=>{one.open=false;delete one.dataset.printed}));
let opener;
`;

const inBrowser = `
document.addEventListener('click',(event)=>{const link=event.target.closest('a');if(!link)return;
  if(link.classList.contains('close')){if(opener&&opener.isConnected)opener.focus({preventScroll:true})}
  else if(!link.closest('.list'))opener=link;
});
addEventListener('keydown',(event)=>{if(event.key!=='Escape'||!document.querySelector('.list:target'))return;location.hash='#-';if(opener)opener.focus({preventScroll:true})});
`;

/** An editor does not let a page go to its own anchors everywhere, and its quotes lead to the text. */
const inEditor = `
const host=acquireVsCodeApi();
const close=()=>{const open=document.querySelector('.list.open');if(!open)return false;open.classList.remove('open');if(opener)opener.focus({preventScroll:true});return true};
addEventListener('click',(event)=>{
  const link=event.target.closest&&event.target.closest('a');if(!link)return;
  event.preventDefault();event.stopImmediatePropagation();
  if(link.classList.contains('close')){close();return}
  if(link.dataset.t!==undefined){host.postMessage({text:Number(link.dataset.t),start:Number(link.dataset.s),end:Number(link.dataset.e)});return}
  const target=document.getElementById((link.getAttribute('href')||'').slice(1));if(!target)return;
  if(!target.classList.contains('list')){target.scrollIntoView();return}
  close();opener=link;target.classList.add('open');target.focus({preventScroll:true});
},true);
addEventListener('keydown',(event)=>{if(event.key==='Escape')close()});
`;

export function scriptFor(place: 'none' | 'editor'): string {
  return enhancing + (place === 'editor' ? inEditor : inBrowser);
}
